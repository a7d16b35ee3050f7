package org.example.web

import kotlinx.coroutines.delay
import kotlinx.coroutines.flow.Flow
import kotlinx.coroutines.flow.flow

typealias Handler = suspend (Request) -> Response

enum class Method { GET, POST, DELETE }

class Request(val method: Method, val path: String, val body: String? = null)

class Response(val status: Int, val text: String) {
    companion object {
        fun ok(text: String) = Response(200, text)
        fun missing(path: String) = Response(404, "no such page: $path")
    }
}

class Router {
    private val routes = HashMap<Pair<Method, String>, Handler>()

    infix fun Method.on(path: String): Pair<Method, String> = this to path

    fun route(key: Pair<Method, String>, handler: Handler) {
        check(key !in routes) { "twice" }
        routes[key] = handler
    }

    suspend fun answer(request: Request): Response {
        val handler = routes[request.method to request.path]
        return try {
            handler?.invoke(request) ?: Response.missing(request.path)
        } catch (e: IllegalStateException) {
            Response(500, e.message ?: "unknown")
        } finally {
            delay(1L)
        }
    }
}

fun ticks(count: Int, step: Long = 1000L): Flow<Int> = flow {
    repeat(count) { index ->
        emit(index)
        delay(step)
    }
}

inline fun <reified T> List<Any>.only(): List<T> = filter { it is T }.map { it as T }

@Suppress("unused")
internal fun String.slug(): String =
    lowercase().replace(Regex("[^a-z0-9]+"), "-").trim('-')

/*
 * Builds the router of the shop.
 */
fun shop(): Router {
    val router = Router()
    with(router) {
        route(Method.GET on "/") { Response.ok("welcome") }
        route(Method.POST on "/cart") { request -> Response.ok("got ${request.body?.length ?: 0} bytes") }
    }
    return router
}
