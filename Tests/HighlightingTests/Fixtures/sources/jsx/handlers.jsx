export function Form({ save }) {
  return (
    <form onSubmit={() => { save(); }} class="form">
      <input style={{ color: "red" }} onChange={(e) => { const v = e.target.value; set(v); }} />
      {items.map((item) => { return <li key={item.id}>{item.name}</li>; })}
    </form>
  );
}
class Page {}
