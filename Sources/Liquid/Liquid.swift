// The room Liquid.
