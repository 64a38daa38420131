from shapes.square import area
