Text *a*

    f = (x) -> x

    g = 1

more
	z = 1
end
