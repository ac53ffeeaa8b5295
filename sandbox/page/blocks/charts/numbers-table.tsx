import { inOrder } from '../in-order';

/** A chart's numbers for screen readers. */
export function NumbersTable(props: {
  head: readonly string[];
  rows: readonly (readonly (string | number)[])[];
}) {
  return (
    <table className="visually-hidden">
      <thead>
        <tr>
          {inOrder(props.head, (name) => (
            <th scope="col">{name}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {inOrder(props.rows, (row) => (
          <tr>
            {inOrder(row, (cell) => (
              <td>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
