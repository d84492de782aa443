import type { Api } from './route.ts';

const WELCOME = {
  name: 'Văn Thư',
  about: 'API của cơ quan; mọi lệnh gọi dưới /api/ cần mã truy cập (Authorization: Bearer …).',
  links: {
    '/openapi.json': 'mô tả mọi lệnh gọi của API (OpenAPI 3.1)',
    '/healthz': 'tình trạng hệ thống',
    '/mailbox': 'trang hộp thư thử, mở bằng mã truy cập',
    '/api/tasks': 'việc cần xử lý của tôi',
  },
};

/** What whoever only knows the address is told: where to look, and nothing of the office. */
export function registerWelcome(app: Api): void {
  for (const url of ['/', '/api'])
    app.get(
      url,
      { config: { role: 'public' }, schema: { summary: 'Đây là đâu và xem tiếp ở đâu' } },
      (request, reply) =>
        prefersHtml(request.headers.accept) ? reply.type('text/html; charset=utf-8').send(PAGE) : WELCOME,
    );
}

/** Browsers ask for HTML by name; programs take what there is. */
const prefersHtml = (accept = ''): boolean => accept.includes('text/html');

const PAGE = `<!doctype html>
<html lang="vi"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Văn Thư</title>
<h1>Văn Thư</h1>
<p>${WELCOME.about}</p>
<ul>
${Object.entries(WELCOME.links)
  .map(([path, what]) => `<li><a href="${path}">${path}</a>: ${what}</li>`)
  .join('\n')}
</ul>
</html>
`;
