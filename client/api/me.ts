import { z } from 'zod';
import { POST_RANKS } from '../../domain/directory/post.ts';
import { answersWith } from './answers-with.ts';
import type { Api } from './route.ts';
import { actorOf } from './sign-in.ts';

const MeSchema = z.object({
  accountId: z.string(),
  fullName: z.string(),
  posts: z.array(
    z.object({ postId: z.string(), title: z.string(), rank: z.string(), unitId: z.string().nullable() }),
  ),
});

export function registerMe(api: Api): void {
  api.get(
    '/api/me',
    {
      config: { role: 'staff' },
      schema: {
        summary: 'Tôi là ai và hôm nay giữ chức vụ gì',
        tags: ['office'],
        response: answersWith(MeSchema),
      },
    },
    (request) => {
      const { accountId, fullName } = actorOf(request);
      const posts = request.actors.map((actor) => ({
        postId: actor.postId,
        title: actor.postTitle,
        rank: POST_RANKS[actor.rank],
        unitId: actor.unitId,
      }));
      return { accountId, fullName, posts };
    },
  );
}
