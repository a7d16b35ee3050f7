import type { FC } from "react";

interface Props { title: string; count?: number; readonly tags: string[] }

export const Panel: FC<Props> = ({ title, count }: Props) => {
  const label = count as number;
  return (
    <section id={title} hidden>
      <h2>{title.toUpperCase()}</h2>
      {label > 1 && <Badge value={label} text="多い" />}
    </section>
  );
};
