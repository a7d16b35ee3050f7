Text here

> f x = 1
> g = 2

more text
\begin{code}
h = 3
\end{code}
end
