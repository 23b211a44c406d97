/** Arrays of numbers that grow. */

/** Room for as many numbers again, behind those that there are. */
export function larger(numbers: Uint32Array): Uint32Array<ArrayBuffer> {
  const twice = new Uint32Array(2 * numbers.length);
  twice.set(numbers);
  return twice;
}
