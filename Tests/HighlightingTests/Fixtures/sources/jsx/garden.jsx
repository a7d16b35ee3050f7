import React from "react";

// A list of plants; 日本語の名前も使えます。
const Plant = ({ name, height, ...rest }) => (
  <li className="plant" data-height={height} {...rest}>
    {height > 10 ? <b>{name}</b> : name} &amp; friends
    <Icon.Leaf size='small' />
    <>
      {/* a fragment */}
    </>
  </li>
);

export default function Garden({ plants }) {
  const tall = plants.filter((plant) => plant.height > 10 && plant.height < 99);
  if (tall.length === 0) return null;
  return (
    <ul
      onClick={() => { console.log(`${tall.length} tall`); }}
    >
      {plants.map((plant) => <Plant key={plant.name} {...plant} style={{ color: "green" }} />)}
    </ul>
  );
}
