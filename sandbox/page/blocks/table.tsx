import type { TableBlock } from '@slack/types';
import { inOrder } from './in-order';
import { RichText } from './text/rich-text';

type Cell = TableBlock['rows'][number][number];

/** Rows and columns; the first row names the columns. */
export function Table({ block }: { block: TableBlock }) {
  const [head = [], ...rows] = block.rows;
  const classOf = (column: number) => `cell-${block.column_settings?.[column]?.align ?? 'left'}`;
  return (
    <div className="table-frame">
      <table className="table">
        <thead>
          <tr>
            {inOrder(head, (cell, column) => (
              <th scope="col" className={classOf(column)}>
                <CellText cell={cell} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {inOrder(rows, (row) => (
            <tr>
              {inOrder(row, (cell, column) => (
                <td className={classOf(column)}>
                  <CellText cell={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function CellText({ cell }: { cell: Cell }) {
  if (cell.type === 'rich_text') return <RichText block={cell} />;
  return cell.text;
}
