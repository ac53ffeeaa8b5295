import type { ReactNode } from 'react';

interface Look {
  back: string;
  skin: string;
  hair: string;
  shirt: string;
  style: 'curls' | 'short' | 'bob' | 'scarf' | 'beard' | 'long';
}

const looks: Record<string, Look> = {
  ada: { back: '#f3d9b1', skin: '#8a5a3c', hair: '#2a1d18', shirt: '#3a7d6b', style: 'curls' },
  bo: { back: '#cfe3ee', skin: '#f0c8a8', hair: '#c58b45', shirt: '#31526b', style: 'short' },
  chen: { back: '#e2dcf2', skin: '#eec39a', hair: '#23201f', shirt: '#6a5a9c', style: 'short' },
  dalia: { back: '#f6d6cf', skin: '#d9a37b', hair: '#7d3b4c', shirt: '#96505e', style: 'scarf' },
  eli: { back: '#d6e8d3', skin: '#e9bb94', hair: '#5a3d2b', shirt: '#5d7a45', style: 'beard' },
  fern: { back: '#fbe6a9', skin: '#f3cfb3', hair: '#a4472c', shirt: '#b3762a', style: 'long' },
};
const anybody: Look = { back: '#dfe3e6', skin: '#d8b394', hair: '#5b5450', shirt: '#6d7b86', style: 'bob' };

const hair: Record<Look['style'], { behind?: ReactNode; before: ReactNode }> = {
  curls: {
    before: (
      <>
        <circle cx="13" cy="14" r="5" />
        <circle cx="20" cy="10.5" r="6" />
        <circle cx="27" cy="14" r="5" />
      </>
    ),
  },
  short: {
    before: (
      <path d="M11.5 18c-.5-7 3.5-10.5 8.5-10.500S29 11 28.5 18c-1-3.5-2.5-5-4-5.5-3 1-8 1-10-.2-1.5 1-2.5 3-3 5.700z" />
    ),
  },
  bob: {
    behind: <path d="M10 26c-2-11 2-19 10-19s12 8 10 19z" />,
    before: (
      <path d="M11.5 18c0-6 4-9.5 8.5-9.500s8.5 3.5 8.5 9.500c-4-1-7-3-9-5.5-1.5 2.5-4.5 4.5-8 5.500z" />
    ),
  },
  scarf: {
    behind: <path d="M9.5 30c-2-13 1-23 10.5-23s12.5 10 10.5 23z" />,
    before: <path d="M11 19c0-7 4-11 9-11s9 4 9 11c-2-4-5-6-9-6s-7 2-9 6z" />,
  },
  beard: {
    before: (
      <>
        <path d="M11.5 17c0-6 4-9 8.5-9s8.5 3 8.5 9c-2-2.5-3-3.5-4.5-4-3 .8-6 .8-8 0-1.5.5-2.5 1.5-4.5 4z" />
        <path d="M12 20c.5 7 4 9.5 8 9.500s7.5-2.5 8-9.500c-1 2.5-2.5 3-4 3-2.5-1-5.5-1-8 0-1.5 0-3-.5-4-3z" />
      </>
    ),
  },
  long: {
    behind: <path d="M9.5 33c-1.5-14 0-26 10.5-26s12 12 10.5 26z" />,
    before: <path d="M11.5 19c0-7 4-10.5 8.5-10.500S28.5 12 28.5 19c-1-3-4-5.5-6-8-2 3-7 5-11 8z" />,
  },
};

/** A person's face, drawn here. */
export function Face({ handle, size = 36 }: { handle: string; size?: number }) {
  const { back, skin, hair: tone, shirt, style } = looks[handle] ?? anybody;
  return (
    <svg className="face" width={size} height={size} viewBox="0 0 40 40" aria-hidden="true">
      <rect width="40" height="40" fill={back} />
      <g fill={tone}>{hair[style].behind}</g>
      <path d="M6 42c0-9 6-12 14-12s14 3 14 12z" fill={shirt} />
      <path d="M16.5 26h7v5.500a3.5 3.5 0 0 1-7 0z" fill={skin} />
      <ellipse cx="20" cy="20" rx="8" ry="9" fill={skin} />
      <g fill={tone}>{hair[style].before}</g>
      <g fill="#2b2320">
        <circle cx="17" cy="20" r="1" />
        <circle cx="23" cy="20" r="1" />
      </g>
      <path
        d="M17.3 24.200c1.6 1.3 3.8 1.3 5.4 0"
        fill="none"
        stroke="#2b2320"
        strokeWidth="1"
        strokeLinecap="round"
      />
    </svg>
  );
}

/** Evenkeel's own mark: a boat that sits level. */
export function EvenkeelMark({ size = 24 }: { size?: number }) {
  return (
    <svg className="face" width={size} height={size} viewBox="0 0 32 32" aria-hidden="true">
      <rect width="32" height="32" fill="#1f4b5f" />
      <path d="M6 17h20l-3.4 6.200a3 3 0 0 1-2.6 1.600h-8a3 3 0 0 1-2.6-1.600z" fill="#f4efe4" />
      <path d="M16.8 5v10.200h8.400C24.6 10 21.4 6.6 16.8 5z" fill="#8fd0c7" />
      <path d="M15 7.600v7.600H8.600c.6-3.6 3-6.4 6.4-7.600z" fill="#d8e8e4" />
    </svg>
  );
}
