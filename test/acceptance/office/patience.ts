/** How long people wait before they say that something is broken; those of a tortured office wait longer. */
let times = 1;

export function bePatient(factor: number): void {
  times = factor;
}

export const patient = (ms: number): number => ms * times;
