namespace Prtr.Search.Charts;

/// <summary>What of lines and outlines lies within a drawing, so that it may stand in another one.</summary>
public sealed class Cut(double width, double height)
{
    private readonly Side[] sides =
    [
        new(spot => spot.X, 0, 1), new(spot => spot.X, width, -1), new(spot => spot.Y, 0, 1), new(spot => spot.Y, height, -1),
    ];

    /// <summary>The part of a ring; fewer than three points where none of it lies within.</summary>
    public IReadOnlyList<Spot> Ring(IReadOnlyList<Spot> ring)
    {
        foreach (var side in sides)
        {
            var kept = new List<Spot>();
            foreach (var (index, spot) in ring.Index())
            {
                var before = ring[(index + ring.Count - 1) % ring.Count];
                if (side.Holds(before) != side.Holds(spot))
                {
                    kept.Add(side.Between(before, spot));
                }

                if (side.Holds(spot))
                {
                    kept.Add(spot);
                }
            }

            ring = kept;
        }

        return ring;
    }

    /// <summary>The parts of a line.</summary>
    public IEnumerable<IReadOnlyList<Spot>> Line(IReadOnlyList<Spot> line)
    {
        var part = new List<Spot>();
        foreach (var (from, to) in line.Zip(line.Skip(1)))
        {
            if (Of(from, to) is not var (start, end))
            {
                continue;
            }

            if (part.Count == 0 || part[^1] != start)
            {
                if (part.Count > 1)
                {
                    yield return part;
                }

                part = [start];
            }

            part.Add(end);
        }

        if (part.Count > 1)
        {
            yield return part;
        }
    }

    private (Spot From, Spot To)? Of(Spot from, Spot to)
    {
        foreach (var side in sides)
        {
            switch (side.Holds(from), side.Holds(to))
            {
                case (false, false):
                    return null;
                case (false, true):
                    from = side.Between(from, to);
                    break;
                case (true, false):
                    to = side.Between(from, to);
                    break;
            }
        }

        return (from, to);
    }

    // What lies beyond it in the direction is within.
    private sealed record Side(Func<Spot, double> Of, double Edge, int Direction)
    {
        public bool Holds(Spot spot) => (Of(spot) - Edge) * Direction >= 0;

        public Spot Between(Spot one, Spot other)
        {
            var share = (Edge - Of(one)) / (Of(other) - Of(one));
            return new(one.X + ((other.X - one.X) * share), one.Y + ((other.Y - one.Y) * share));
        }
    }
}
