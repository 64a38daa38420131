from b import x
