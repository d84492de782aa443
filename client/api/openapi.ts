import swagger from '@fastify/swagger';
import type { FastifyInstance } from 'fastify';
import { jsonSchemaTransform } from 'fastify-type-provider-zod';
import { z } from 'zod';

/** Serves the OpenAPI document, made from the very schemas that check what comes in and goes out. */
export async function describeApi(app: FastifyInstance): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Văn Thư',
        description:
          'Quy trình khảo sát và văn bản đi của cơ quan. Mọi lỗi có dạng {type, message, problems}.',
        version: '1',
      },
      components: { securitySchemes: { token: { type: 'http', scheme: 'bearer' } } },
      security: [{ token: [] }],
    },
    transform: jsonSchemaTransform,
  });
  app.get(
    '/openapi.json',
    {
      config: { role: 'public' },
      schema: { summary: 'Mô tả API theo OpenAPI 3.1', response: { 200: z.unknown() } },
    },
    () => app.swagger(),
  );
}
