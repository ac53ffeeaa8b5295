/** What stands for something this page cannot draw. */
export function Unknown({ what }: { what: string }) {
  return <p className="unknown">The sandbox cannot draw this yet: {what}</p>;
}
