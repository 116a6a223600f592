const units = [
  { unit: 'gigabit', bits: 1e9 },
  { unit: 'megabit', bits: 1e6 },
  { unit: 'kilobit', bits: 1e3 },
] as const;

/**
 * Bits each second in the unit that suits them: `1.2 Gb/s`.
 *
 * @internal
 */
export function formatBits(
  bitsPerSecond: number,
  options: { readonly locale: string },
): string {
  const { unit, bits } =
    units.find(each => bitsPerSecond >= each.bits) ??
    ({ unit: 'bit', bits: 1 } as const);
  return new Intl.NumberFormat(options.locale, {
    style: 'unit',
    unit: `${unit}-per-second`,
    maximumSignificantDigits: 3,
  }).format(bitsPerSecond / bits);
}
