package org.example.graph

import java.util.concurrent.atomic.AtomicLong
import scala.annotation.tailrec

trait Monoid[A] {
  def zero: A
  def combine(left: A, right: A): A
}

object Monoid {
  implicit val sum: Monoid[Int] = new Monoid[Int] {
    val zero = 0
    def combine(left: Int, right: Int): Int = left + right
  }

  def fold[A](values: Seq[A])(implicit m: Monoid[A]): A =
    values.foldLeft(m.zero)(m.combine)
}

final case class Edge[N](from: N, to: N, weight: Double = 1.0)

class Graph[N](edges: Set[Edge[N]]) {
  private val visits = new AtomicLong(0L)
  lazy val nodes: Set[N] = edges.flatMap(e => Set(e.from, e.to))

  def neighbours(node: N): Set[N] = edges.collect { case Edge(`node`, to, _) => to }

  /* Breadth first. */
  def reachable(start: N): Set[N] = {
    @tailrec
    def walk(open: List[N], seen: Set[N]): Set[N] = open match {
      case Nil => seen
      case head :: tail if seen(head) => walk(tail, seen)
      case head :: tail =>
        visits.incrementAndGet()
        walk(tail ++ neighbours(head), seen + head)
    }
    walk(List(start), Set.empty)
  }

  def shortest(from: N, to: N): Option[Double] = {
    var distances = Map(from -> 0.0)
    var changed = true
    while (changed) {
      changed = false
      for (Edge(a, b, w) <- edges; d <- distances.get(a)) {
        val candidate = d + w
        if (candidate < distances.getOrElse(b, Double.MaxValue)) {
          distances += (b -> candidate)
          changed = true
        }
      }
    }
    distances.get(to)
  }

  def isEmpty: Boolean = edges.isEmpty && !nodes.nonEmpty
}

abstract class Shape(val name: String) extends Serializable {
  def area: Double
  protected def scale: Int = 0x10
  type Self <: Shape
}
