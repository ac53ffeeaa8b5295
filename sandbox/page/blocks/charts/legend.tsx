/** Class of the n-th colour, the same in picture and legend. */
export const colour = (index: number) => `tone-${index % 6}`;

export function Legend({ names }: { names: readonly string[] }) {
  return (
    <ul className="chart-legend" aria-hidden>
      {names.map((name, index) => (
        <li key={name}>
          <span className={`chart-key ${colour(index)}`} />
          {name}
        </li>
      ))}
    </ul>
  );
}
