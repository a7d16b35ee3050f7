const options = { depth: 1; width: 2; }
type Size = {
  width: number;
  height?: number;
};
interface Box { size: Size; label?: string; move(x: number): void; }
function area(box: Box, scale: number): number {
  return box.size.width * scale;
}
