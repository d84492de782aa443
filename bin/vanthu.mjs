#!/usr/bin/env node
/** Launches the command line: registers the TypeScript loader, then goes on in `vanthu.ts`. */
const loader = await import('tsx/esm/api').catch(notInstalled);
loader.register();
await import('./vanthu.ts');

/** A bare clone has no packages yet; the first start brings them. */
function notInstalled(error) {
  if (error?.code !== 'ERR_MODULE_NOT_FOUND') throw error;
  process.stderr.write(
    'Chưa cài đặt Văn Thư: hãy chạy npm start (cài đặt rồi khởi động) hoặc npm run setup trước, rồi chạy lại lệnh này.\n',
  );
  process.exit(1);
}
