package org.example.shop

import scala.collection.mutable
import scala.util.{Failure, Success, Try}

sealed trait Event
case class Added(item: String, count: Int) extends Event
case class Removed(item: String) extends Event
case object Cleared extends Event

/** Keeps what customers want. */
class Basket(val owner: String, limit: Int = 20) {
  private val items = mutable.Map.empty[String, Int]
  private var history: List[Event] = Nil

  def add(item: String, count: Int = 1): Either[String, Int] = {
    if (items.size >= limit) Left(s"the basket of $owner is full")
    else {
      val total = items.getOrElse(item, 0) + count
      items(item) = total
      history = Added(item, count) :: history
      Right(total)
    }
  }

  def remove(item: String): Unit = {
    items.remove(item) match {
      case Some(count) if count > 0 =>
        history ::= Removed(item)
      case _ => ()
    }
  }

  def total(prices: Map[String, BigDecimal]): BigDecimal =
    items.map { case (item, count) => prices.getOrElse(item, BigDecimal(0)) * count }.sum

  override def toString: String = items.mkString("Basket(", ", ", ")")
}

object Basket {
  val Empty = new Basket("nobody")

  def parse(line: String): Try[Basket] = Try {
    val Array(owner, rest @ _*) = line.split(";")
    val basket = new Basket(owner.trim)
    for {
      entry <- rest
      (name, count) = entry.span(_ != ':')
      if name.nonEmpty
    } basket.add(name, count.drop(1).toInt)
    basket
  }

  def main(args: Array[String]): Unit = {
    args.headOption.map(parse) match {
      case Some(Success(basket)) => println(f"${basket.owner}%s has $basket")
      case Some(Failure(error)) => Console.err.println(error.getMessage)
      case None => sys.exit(1) // nothing to do
    }
  }
}
