/** Lines over size on logarithmic axes, as SVG that reads on light and dark pages. */

const [WIDTH, HEIGHT, LEFT, RIGHT, TOP, BOTTOM] = [720, 400, 60, 210, 30, 45];
const COLORS = [
  '#d7263d',
  '#1b998b',
  '#2e6fba',
  '#f46036',
  '#8e44ad',
  '#7a8b00',
  '#c2185b',
  '#00838f',
  '#795548',
  '#607d8b',
];

/** @param series name → [size, value] points; the first is drawn thicker */
export function plot(title, unit, series) {
  const points = [...series.values()].flat();
  const [x, y] = [0, 1].map((axis) => {
    const logs = points.map((point) => Math.log10(point[axis]));
    const [low, high] = [Math.floor(Math.min(...logs)), Math.ceil(Math.max(...logs))];
    return { low, high: Math.max(high, low + 1) };
  });
  const across = (value) => LEFT + ((Math.log10(value) - x.low) / (x.high - x.low)) * (WIDTH - LEFT - RIGHT);
  const up = (value) => HEIGHT - BOTTOM - ((Math.log10(value) - y.low) / (y.high - y.low)) * (HEIGHT - TOP - BOTTOM);
  const parts = [`<text x="${LEFT}" y="18" font-size="14" font-weight="bold">${title}</text>`];
  const label = (value) => (value >= 1000 ? `${value / 1000}k` : String(Number(value.toPrecision(3))));
  for (let power = x.low; power <= x.high; power++) {
    const at = across(10 ** power);
    parts.push(`<text x="${at}" y="${HEIGHT - BOTTOM + 18}" text-anchor="middle">${label(10 ** power)}</text>`);
  }
  parts.push(`<text x="${(LEFT + WIDTH - RIGHT) / 2}" y="${HEIGHT - 8}" text-anchor="middle">passages</text>`);
  for (let power = y.low; power <= y.high; power++) {
    const at = up(10 ** power);
    parts.push(`<line x1="${LEFT}" x2="${WIDTH - RIGHT}" y1="${at}" y2="${at}" stroke="#888" stroke-opacity=".3"/>`);
    parts.push(`<text x="${LEFT - 6}" y="${at + 4}" text-anchor="end">${label(10 ** power)}</text>`);
  }
  parts.push(`<text x="${LEFT - 6}" y="${TOP - 8}" text-anchor="end">${unit}</text>`);
  const ends = [...series]
    .map(([name, list], i) => ({ name, list, i, at: up(list.at(-1)[1]) }))
    .sort((a, b) => a.at - b.at);
  let free = 0;
  for (const { name, list, i, at } of ends) {
    const color = COLORS[i % COLORS.length];
    const path = list.map(([size, value]) => `${across(size).toFixed(1)},${up(value).toFixed(1)}`).join(' ');
    parts.push(`<polyline points="${path}" fill="none" stroke="${color}" stroke-width="${i === 0 ? 3.5 : 1.5}"/>`);
    for (const [size, value] of list)
      parts.push(`<circle cx="${across(size).toFixed(1)}" cy="${up(value).toFixed(1)}" r="3" fill="${color}"/>`);
    free = Math.max(free + 15, at);
    parts.push(`<text x="${WIDTH - RIGHT + 10}" y="${(free + 4).toFixed(1)}" fill="${color}">${name}</text>`);
  }
  const style = 'text{font:12px sans-serif;fill:#555}@media(prefers-color-scheme:dark){text{fill:#bbb}}';
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}"><title>${title} over the number of passages</title><style>${style}</style>${parts.join('')}</svg>\n`.replaceAll(
    /<text ([^>]*) fill="(#\w+)">/g,
    '<text $1 style="fill:$2">',
  );
}
