/** The work of sending that a process needs done. */
import type { OfGeneration } from '../generation.ts';
import type { SendRound } from '../../domain/dispatch/send.ts';

export interface ChunkResult {
  /**
   * Letters of the round that are still to go by e-mail; paper ones wait for the clerk and are not counted. 0 while the
   * campaign is paused: whoever waits is woken when it goes on.
   */
  readonly remaining: number;
  /** Milliseconds until calling again can achieve something; null: at once, or nothing remains. */
  readonly retryInMs: number | null;
}

export interface MailActivities {
  /** Sends up to 500 letters of a round. Call again until nothing remains. */
  sendChunk(round: SendRound & OfGeneration): Promise<ChunkResult>;
}
