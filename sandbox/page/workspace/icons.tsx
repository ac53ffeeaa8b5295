const paths = {
  more: 'M4 8h.01M8 8h.01M12 8h.01',
  home: 'M2.5 7.5 8 2.800l5.5 4.700M4 6.500V13h3V9.500h2V13h3V6.5',
  mail: 'M2.5 4h11v8.500h-11zM2.8 4.3 8 8.800l5.2-4.5',
  reply: 'M6.5 4 3 7.5 6.5 11M3.3 7.500h6c2.5 0 3.7 1.5 3.7 4.5',
  send: 'M2.5 8 13.5 3 9.5 13.5 7.5 9z',
  plus: 'M8 3v10M3 8h10',
  close: 'm4 4 8 8m0-8-8 8',
  down: 'm4 6 4 4 4-4',
  file: 'M4 2h5l3 3v9H4zM9 2v3h3',
  only: 'M1.5 8S4 3.5 8 3.5 14.5 8 14.5 8 12 12.5 8 12.5 1.5 8 1.5 8zM8 6.300a1.7 1.7 0 1 0 0 3.4 1.7 1.7 0 0 0 0-3.400z',
} as const;

/** A small drawing, so that nothing depends on the fonts of a machine. */
export function Icon({ name, size = 16 }: { name: keyof typeof paths; size?: number }) {
  return (
    <svg className="icon" width={size} height={size} viewBox="0 0 16 16" aria-hidden="true">
      <path
        d={paths[name]}
        fill="none"
        stroke="currentColor"
        strokeWidth={name === 'more' ? 2.2 : 1.5}
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
