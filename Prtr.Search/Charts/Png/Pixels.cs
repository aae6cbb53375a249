namespace Prtr.Search.Charts.Png;

/// <summary>A picture of pixels, three bytes each, on which polygons are filled with smooth edges.</summary>
internal sealed class Pixels
{
    /// <summary>Lines within a row of pixels at which the outline is looked at.</summary>
    private const int Lines = 5;

    public Pixels(int width, int height)
    {
        (Width, Height, Bytes) = (width, height, new byte[width * height * 3]);
        Array.Fill(Bytes, byte.MaxValue);
    }

    public int Width { get; }

    public int Height { get; }

    /// <summary>Row by row: red, green, blue.</summary>
    public byte[] Bytes { get; }

    /// <param name="colour">Red, green, blue in 24 bits.</param>
    /// <param name="evenOdd">Whether a ring in a ring is a hole however it turns; else it is one when it turns the other way.</param>
    public void Fill(IEnumerable<IReadOnlyList<Spot>> rings, int colour, bool evenOdd = false)
    {
        var edges = rings.SelectMany(Edges).OrderBy(edge => edge.Top).ToList();
        if (edges.Count == 0)
        {
            return;
        }

        var left = Math.Clamp((int)edges.Min(edge => edge.Left), 0, Width);
        var right = Math.Clamp((int)Math.Ceiling(edges.Max(edge => edge.Right)), left, Width);
        var cover = new double[Width + 1];
        var bottom = Math.Min(Height, (int)Math.Ceiling(edges.Max(edge => edge.Bottom)));
        var open = new List<Edge>();
        var next = 0;
        for (var row = Math.Max(0, (int)edges[0].Top); row < bottom; row++)
        {
            for (; next < edges.Count && edges[next].Top < row + 1; next++)
            {
                open.Add(edges[next]);
            }

            open.RemoveAll(edge => edge.Bottom <= row);
            Array.Clear(cover, left, right - left);
            for (var line = 0; line < Lines; line++)
            {
                Cover(cover, open, row + ((line + 0.5) / Lines), evenOdd);
            }

            Blend(row, left, right, cover, colour);
        }
    }

    private void Cover(double[] cover, List<Edge> edges, double y, bool evenOdd)
    {
        var winding = 0;
        var from = 0.0;
        foreach (var (x, turn) in edges.Where(edge => edge.Top <= y && y < edge.Bottom).Select(edge => (edge.At(y), edge.Turn)).OrderBy(crossing => crossing.Item1))
        {
            var inside = evenOdd ? winding % 2 != 0 : winding != 0;
            if (inside)
            {
                Add(cover, Math.Clamp(from, 0, Width), Math.Clamp(x, 0, Width));
            }

            (winding, from) = (winding + turn, x);
        }
    }

    private static void Add(double[] cover, double from, double to)
    {
        for (var pixel = (int)from; pixel < to; pixel++)
        {
            cover[pixel] += (Math.Min(to, pixel + 1) - Math.Max(from, pixel)) / Lines;
        }
    }

    private void Blend(int row, int left, int right, double[] cover, int colour)
    {
        for (var pixel = left; pixel < right; pixel++)
        {
            var part = Math.Min(1, cover[pixel]);
            for (var channel = 0; part > 0 && channel < 3; channel++)
            {
                ref var value = ref Bytes[(((row * Width) + pixel) * 3) + channel];
                value = (byte)Math.Round(value + (((colour >> (16 - (channel * 8)) & byte.MaxValue) - value) * part));
            }
        }
    }

    private static IEnumerable<Edge> Edges(IReadOnlyList<Spot> ring) => ring
        .Select((from, index) => (From: from, To: ring[(index + 1) % ring.Count]))
        .Where(edge => edge.From.Y != edge.To.Y)
        .Select(edge => edge.From.Y < edge.To.Y ? new Edge(edge.From, edge.To, 1) : new Edge(edge.To, edge.From, -1));

    private readonly record struct Edge(Spot From, Spot To, int Turn)
    {
        public double Top => From.Y;

        public double Bottom => To.Y;

        public double Left => Math.Min(From.X, To.X);

        public double Right => Math.Max(From.X, To.X);

        public double At(double y) => From.X + ((To.X - From.X) * (y - From.Y) / (To.Y - From.Y));
    }
}
