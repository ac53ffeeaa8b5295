import type { Picture } from './block-types';

/** A picture that stands in a block; without an address, what it shows is said instead. */
export function BlockImage({ picture, className }: { picture: Picture; className?: string }) {
  const address = 'image_url' in picture ? picture.image_url : undefined;
  if (!address) return <span className="unknown">{picture.alt_text}</span>;
  return (
    <img className={className ?? 'accessory-image'} src={address} alt={picture.alt_text} loading="lazy" />
  );
}
