package org.example.stock

import java.io.File

abstract class Item(open val code: String) : Comparable<Item> {
    abstract val price: Double
    override fun compareTo(other: Item): Int = code.compareTo(other.code)
}

class Tool(override val code: String, override val price: Double) : Item(code) {
    init {
        require(price > 0.0)
    }
}

open class Stock<T : Item> {
    protected val items: MutableList<T> = mutableListOf()
    private var changes = 0
    val size: Int get() = items.size

    operator fun plusAssign(item: T) {
        items.add(item)
        changes++
    }

    operator fun get(code: String): T? = items.firstOrNull { it.code == code }

    fun total(): Double {
        var sum = 0.0
        for (item in items) sum += item.price
        return sum
    }

    fun search(word: String, limit: Int = 10): List<T> {
        val found = ArrayList<T>()
        var index = 0
        while (index < items.size && found.size < limit) {
            val item = items[index++]
            if (item.code.contains(word, ignoreCase = true)) {
                found += item
            }
        }
        return found
    }
}

fun load(path: String): Stock<Tool> {
    val stock = Stock<Tool>()
    File(path).forEachLine { line ->
        val (code, price) = line.split(';', limit = 2)
        val value = price.toDoubleOrNull() ?: return@forEachLine
        stock += Tool(code.trim(), value)
    }
    return stock
}

fun describe(value: Any?): String = when (value) {
    null -> "nothing"
    true, false -> "a flag"
    is Int -> if (value and 1 == 0) "even" else "odd"
    in 0x10..0xFF -> "a byte"
    else -> """
        something else:
        ${value.javaClass.name}
    """.trimIndent()
}
