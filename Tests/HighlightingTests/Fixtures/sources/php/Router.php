<?php

namespace App\Http;

use Closure;

interface Middleware
{
    public function handle(Request $request, Closure $next): Response;
}

abstract class Route
{
    protected string $pattern;

    abstract public function matches(string $path): bool;

    public function __toString(): string
    {
        return static::class . '(' . $this->pattern . ')';
    }
}

trait HasMiddleware
{
    private array $middleware = [];

    public function through(Middleware ...$middleware): static
    {
        $this->middleware = array_merge($this->middleware, $middleware);
        return $this;
    }
}

class Router extends Route
{
    use HasMiddleware;

    /** @var array<string, array<string, callable>> */
    private array $routes = [];

    public function get(string $pattern, callable $action): void
    {
        $this->routes['GET'][$pattern] = $action;
    }

    public function matches(string $path): bool
    {
        return isset($this->routes['GET'][$path]);
    }

    public function dispatch(Request $request): Response
    {
        $method = strtoupper($request->method);
        foreach ($this->routes[$method] ?? [] as $pattern => $action) {
            $regex = '#^' . preg_replace('/\{(\w+)\}/', '(?<$1>[^/]+)', $pattern) . '$#';
            if (preg_match($regex, $request->path, $found) === 1) {
                $parameters = array_filter($found, 'is_string', ARRAY_FILTER_USE_KEY);
                return $this->run($action, $request, $parameters);
            }
        }
        return new Response(404, "no page at {$request->path}\n");
    }

    private function run(callable $action, Request $request, array $parameters): Response
    {
        $core = fn (Request $r): Response => $action($r, ...$parameters);
        $chain = array_reduce(
            array_reverse($this->middleware),
            fn ($next, $layer) => fn ($r) => $layer->handle($r, $next),
            $core
        );
        $status = match (true) {
            $request->isSecure() => 200,
            default => 301,
        };
        return $chain($request)->withStatus($status);
    }
}
