/**
 * A function of a text that works each text out once. The two thousand rules are written with a few thousand different
 * elements: sharing them keeps the rules small.
 */
export function madeOnce<Made>(make: (text: string) => Made): (text: string) => Made {
  const made = new Map<string, Made>();
  return (text) => {
    const known = made.get(text);
    if (known !== undefined) return known;
    const fresh = make(text);
    made.set(text, fresh);
    return fresh;
  };
}
