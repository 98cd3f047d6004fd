/** A picture that somebody sent or has at hand. */
export interface Photo {
  readonly name: string;
  readonly bytes: number;
}

export const largePhoto: Photo = { name: 'summit.jpg', bytes: 1_400_000 };
export const smallPhoto: Photo = { name: 'summit-small.jpg', bytes: 280_000 };

export function fileOf({ name, bytes }: Photo): File {
  return new File([new Uint8Array(bytes)], name, { type: 'image/jpeg' });
}

/** What was photographed: a ridge in the morning. */
export function Landscape({ label }: { readonly label: string }) {
  return (
    <svg className="sim-photo" viewBox="0 0 240 135" role="img" aria-label={label} preserveAspectRatio="xMidYMid slice">
      <rect width="240" height="135" fill="#cfe3f1" />
      <circle cx="178" cy="40" r="17" fill="#fbe7b2" />
      <path d="M0 82 38 58l24 16 40-38 34 34 30-18 74 44v39H0Z" fill="#a3bfd4" />
      <path d="M0 104 54 74l30 18 44-36 40 34 28-14 44 26v33H0Z" fill="#6f95ab" />
      <path d="m128 56 22 19-12-3-9 7-10-8-13 3Z" fill="#f4f8fa" />
      <path d="M0 135v-24l48-14 56 20 60-26 76 28v16Z" fill="#3f6a63" />
    </svg>
  );
}
