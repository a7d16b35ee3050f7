package org.example.time

import java.time.{Duration, Instant}
import scala.concurrent.{ExecutionContext, Future}
import scala.concurrent.duration._

class Clock(start: Instant)(implicit context: ExecutionContext) {
  @volatile private var ticks: Long = 0L

  def now: Instant = start.plusSeconds(ticks)

  def tick(count: Int): Future[Instant] = Future {
    synchronized {
      ticks += count
    }
    now
  }

  def after[T](wait: FiniteDuration)(work: => T): Future[T] =
    tick(wait.toSeconds.toInt).map(_ => work)
}

object Greeting extends App {
  val greetings = Map("en" -> "hello", "ja" -> "こんにちは", "de" -> "guten Tag")
  val Pattern = "(\\d{4})-(\\d{2})".r

  def greet(language: String, name: String): String = {
    val word = greetings.getOrElse(language, greetings("en"))
    s"${word.capitalize}, $name!"
  }

  def month(text: String): Option[Int] = text match {
    case Pattern(_, month) => Some(month.toInt)
    case "" | null => None
    case other =>
      throw new IllegalArgumentException(s"no month in '$other'")
  }

  try {
    println(greet("ja", "Sora"))
    println(month("2024-05").filter(m => m >= 1 && m <= 12))
  } catch {
    case e: IllegalArgumentException => e.printStackTrace()
  } finally {
    println("done" * 2)
  }

  val text = """three
               |lines
               |here""".stripMargin
  val letter = 'x'
  val numbers = (1 to 10).filter(_ % 2 == 0).map(n => n * 1.5f)
  if (numbers.isEmpty) println(letter) else println(text.length)
  do { println(Duration.ZERO) } while (false)
}
