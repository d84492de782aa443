/** 1536 → "2 kB"; 2621440 → "2,5 MB". */
export const sizeText = (bytes: number): string =>
  bytes < 1024 * 1024
    ? `${Math.max(1, Math.round(bytes / 1024))} kB`
    : `${String(Math.round(bytes / 1024 / 102.4) / 10).replace('.', ',')} MB`;
