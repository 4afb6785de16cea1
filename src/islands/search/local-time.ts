/**
 * What a field of type `datetime-local` says, with the offset that the reader's zone has then, so that the address
 * means the same moment to everyone.
 *
 * @example withOffset('2023-03-01T10:00') // '2023-03-01T10:00+01:00' in Berlin
 */
export function withOffset(local: string): string {
  if (local === '') return '';
  const minutes = -new Date(local).getTimezoneOffset();
  return `${local.slice(0, 16)}${minutes < 0 ? '-' : '+'}${two(Math.abs(minutes) / 60)}:${two(Math.abs(minutes) % 60)}`;
}

/** What a field of type `datetime-local` is to say for an instant, in the reader's zone. */
export function toLocal(instant: number | undefined): string {
  if (instant === undefined) return '';
  const date = new Date(instant);
  const day = [date.getFullYear(), two(date.getMonth() + 1), two(date.getDate())].join('-');
  return `${day}T${two(date.getHours())}:${two(date.getMinutes())}`;
}

function two(value: number): string {
  return String(Math.floor(value)).padStart(2, '0');
}
