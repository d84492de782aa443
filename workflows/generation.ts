/**
 * Which past of the office a story belongs to. After a restore from a backup a new generation begins, and whatever an
 * older story still wants done is refused (`staleGeneration`). Ids only, and absent in stories begun before it was told.
 */
export interface OfGeneration {
  readonly generation?: string;
}

/** To pass on: nothing at all when there is none. */
export const generationOf = ({ generation }: OfGeneration): OfGeneration =>
  generation === undefined ? {} : { generation };
