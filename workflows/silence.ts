/**
 * Whoever works gives a sign of life every second (mail: every three). Silence this long means that the worker died,
 * and another goes on; without it a person would wait for the whole time a step may take.
 */
export const SILENCE = { office: '5s', render: '10s', mail: '10s' } as const;
