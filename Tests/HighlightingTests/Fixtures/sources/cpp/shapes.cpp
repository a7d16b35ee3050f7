#include <algorithm>
#include <cmath>
#include <iostream>
#include <memory>
#include <vector>

constexpr double kPi = 3.14159265358979;

class Shape {
public:
    virtual ~Shape() = default;
    virtual double area() const = 0;
    virtual const char* name() const { return "shape"; }
};

class Circle final : public Shape {
public:
    explicit Circle(double radius) : radius_{radius} {}
    double area() const override { return kPi * radius_ * radius_; }
    const char* name() const override { return "circle"; }

private:
    double radius_;
};

struct Rectangle : Shape {
    double width, height;
    Rectangle(double w, double h) : width(w), height(h) {}
    double area() const override { return width * height; }
};

enum class Unit : unsigned char { Metre, Foot };

static double convert(double value, Unit from, Unit to) {
    if (from == to) return value;
    return to == Unit::Foot ? value * 3.2808399 : value / 3.2808399;
}

std::ostream& operator<<(std::ostream& out, const Shape& shape) {
    return out << shape.name() << " of " << std::round(shape.area() * 100.0) / 100.0;
}

int main(int argc, char* argv[]) {
    std::vector<std::unique_ptr<Shape>> shapes;
    shapes.push_back(std::make_unique<Circle>(2.5));
    shapes.push_back(std::make_unique<Rectangle>(3, 4.5));
    std::sort(shapes.begin(), shapes.end(), [](const auto& a, const auto& b) {
        return a->area() < b->area();
    });
    try {
        for (const auto& shape : shapes) std::cout << *shape << '\n';
    } catch (const std::exception& error) {
        std::cerr << "failed: " << error.what() << std::endl;
        return 1;
    }
    /* feet, for those who like them */
    std::cout << convert(1.0, Unit::Metre, Unit::Foot) << "\n";
    return argc > 1 && argv[1][0] == 'x';
}
