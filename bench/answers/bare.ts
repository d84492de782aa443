/** The least that takes a form and keeps it: Fastify, its form parser, one insert. */
import formbody from '@fastify/formbody';
import Fastify from 'fastify';
import pg from 'pg';

const [url = ''] = process.argv.slice(2);
const pool = new pg.Pool({ connectionString: url, max: 10 });
await pool.query(
  'create table if not exists bare (id bigint generated always as identity primary key, values jsonb)',
);
const app = Fastify();
await app.register(formbody);
app.post('/', async (request, reply) => {
  await pool.query('insert into bare (values) values ($1)', [JSON.stringify(request.body)]);
  return reply.type('text/html').send('<p>ok</p>');
});
process.send?.(await app.listen({ host: '127.0.0.1', port: 0 }));
process.on('disconnect', () => process.exit(0));
