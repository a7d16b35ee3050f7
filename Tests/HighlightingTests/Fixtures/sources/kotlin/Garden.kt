package org.example.garden

import java.time.LocalDate
import kotlin.math.max

/** A plant and the days it was watered. */
data class Plant(val name: String, val thirst: Int, val watered: List<LocalDate> = emptyList())

sealed class Advice {
    data class Water(val litres: Double) : Advice()
    object Wait : Advice()
}

interface Clock {
    fun today(): LocalDate
}

class Garden(private val clock: Clock) {
    private val plants = mutableMapOf<String, Plant>()
    var lastVisit: LocalDate? = null
        private set

    fun add(plant: Plant) {
        require(plant.thirst in 1..10) { "thirst out of range: ${plant.thirst}" }
        plants[plant.name] = plant
    }

    fun advice(name: String): Advice {
        val plant = plants[name] ?: return Advice.Wait
        val last = plant.watered.maxOrNull()
        val days = if (last == null) 99 else last.until(clock.today()).days
        return when {
            days >= plant.thirst -> Advice.Water(max(0.5, days * 0.25))
            else -> Advice.Wait
        }
    }

    fun visit() {
        lastVisit = clock.today()
        for ((name, plant) in plants) {
            when (val advice = advice(name)) {
                is Advice.Water -> println("$name: ${advice.litres} l")
                Advice.Wait -> println("$name: nothing to do")
            }
        }
    }

    companion object {
        const val LIMIT = 100
    }
}

fun main(args: Array<String>) {
    val garden = Garden(object : Clock {
        override fun today(): LocalDate = LocalDate.of(2024, 5, 1)
    })
    garden.add(Plant("basil", thirst = 2))
    garden.visit() // prints one line
}
