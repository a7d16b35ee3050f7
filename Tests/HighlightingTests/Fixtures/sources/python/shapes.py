from abc import ABC, abstractmethod
from enum import Enum, auto
import math as m


class Colour(Enum):
    RED = auto()
    BLUE = auto()


class Shape(ABC):
    colour: Colour

    @abstractmethod
    def area(self) -> float:
        ...

    @staticmethod
    def unit(kind):
        match kind:
            case "circle":
                return Circle(1.0)
            case "square" | "rectangle":
                return Square(1)
            case [x, y]:
                return Square(max(x, y))
            case _:
                raise NotImplementedError(kind)


class Circle(Shape):
    __slots__ = ('radius',)

    def __init__(self, radius):
        self.radius = radius

    def area(self):
        return m.pi * self.radius ** 2

    def __str__(self):
        return f"circle of radius {self.radius:.2f} and {self.area()=}"


class Square(Shape):
    def __init__(self, side):
        self.side = side

    def area(self):
        return self.side * self.side


def largest(shapes, *rest, key=None):
    global counter
    counter = 0
    best = None
    for shape in (*shapes, *rest):
        counter += 1
        if best is None or shape.area() > best.area():
            best = shape
    return best


def describe(shapes):
    lines = []
    for shape in shapes:
        try:
            lines.append(f'{shape!s:<30}|{type(shape).__name__}\n')
        except Exception as e:
            print("bad shape", e, sep=": ")
            raise RuntimeError from e
    with open("shapes.txt", "wb") as out:
        out.write("".join(lines).encode())
        out.write(b"\x00\xff end")
    return r"C:\new" if not lines else '\t'.join(lines)


if largest([Circle(2), Square(3.5)]) is not None and not False:
    print(describe([Shape.unit("circle")]))
