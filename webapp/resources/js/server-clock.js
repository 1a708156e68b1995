/*
 * The server's clock as this device can know it: measured against a clock of the browser that nobody can set.
 */
export class ServerClock {
  #offset;

  /** @param sentAt when the request was sent that brought this time, by performance.now() */
  learn(serverTime, sentAt = performance.now()) {
    const halfWay = (performance.now() + sentAt) / 2;
    this.#offset = Date.parse(serverTime) - halfWay;
  }

  get now() {
    return performance.now() + this.#offset;
  }

  /** Whole seconds, rounded up; negative when it is past. */
  secondsUntil(instant) {
    return Math.ceil((instant - this.now) / 1000);
  }
}

/** Hours only where there are any: 59:07, 1:00:00. */
export function clockText(seconds) {
  const two = (n) => String(n).padStart(2, '0');
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor((seconds % 3600) / 60);
  return (hours ? `${hours}:${two(minutes)}` : `${minutes}`) + `:${two(seconds % 60)}`;
}
