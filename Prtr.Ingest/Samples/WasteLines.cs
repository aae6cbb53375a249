namespace Prtr.Ingest.Samples;

/// <summary>One kind of waste that a facility sends off site, year after year.</summary>
/// <param name="Tonnes">In 2016.</param>
/// <param name="Figures">Significant figures of its reports.</param>
/// <param name="WithheldGround">Letter of the Protocol's ground on which quantity and receiver are confidential, or empty.</param>
internal sealed record WasteLine(int Number, string Code, string Operation, decimal Tonnes, char Method, int Figures, SampleReceiver Receiver, string WithheldGround)
{
    public bool Hazardous => Code.EndsWith('*');

    public string MethodName => Method switch { 'M' => "Взвешивание", 'C' => "Материальный баланс", _ => "" };
}

/// <summary>What a facility sends off site: tonnes by hazard and treatment of one Finnish facility, under waste codes that fit the profile.</summary>
internal sealed class WasteLines(int seed, SampleReceivers receivers)
{
    private const int MostCodes = 2;
    private const int WithheldPerThousand = 6;
    private static readonly ILookup<string, IGrouping<int, WasteShapeRow>> Shapes =
        SampleTables.WasteShapes.GroupBy(r => (r.Activity, r.Shape)).Select(g => g.GroupBy(r => r.Shape).Single()).ToLookup(g => g.First().Activity);

    public IReadOnlyList<WasteLine> Of(SampleFacility facility)
    {
        var random = SampleRandom.For(seed, "waste lines", facility.Number);
        var lines = new List<WasteLine>();
        if (random.Chance(120))
        {
            return lines;
        }

        var scale = new Spread(0.15m, 0.8m, 4m).At(random.Fraction());
        foreach (var total in random.Pick(Shapes[facility.Profile.WasteShapes].ToArray()))
        {
            var codes = Codes(facility.Profile, total);
            random.Shuffle(codes);
            var left = total.Tonnes * scale;
            for (var i = 0; i < Math.Min(codes.Count, 1 + random.Next(MostCodes)); i++)
            {
                var part = left * (0.5m + (random.Fraction() * 0.4m));
                left -= part;
                lines.Add(Line(lines.Count, codes[i], total.Recovery, Plausible(random, codes[i], part)));
            }
        }

        return lines;

        WasteLine Line(int number, WasteStreamRow stream, bool recovery, decimal tonnes)
        {
            var method = random.Pick("MMMMCE".ToCharArray());
            var figures = method == 'M' ? 3 + random.Next(3) : 2;
            var receiver = receivers.OfWaste(random, facility, stream, recovery);
            var secret = SampleRandom.For(seed, "withheld waste", facility.Number, number);
            var ground = secret.Chance(WithheldPerThousand) ? secret.Pick("cccad".ToCharArray()).ToString() : "";
            return new WasteLine(number, stream.Code, recovery ? stream.Recovery : stream.Disposal, tonnes, method, figures, receiver, ground);
        }
    }

    private static decimal Plausible(SampleRandom random, WasteStreamRow stream, decimal tonnes) =>
        stream.MostTonnes is { } most && tonnes > most ? most * (0.05m + (random.Fraction() * 0.9m)) : tonnes;

    private static List<WasteStreamRow> Codes(ProfileRow profile, WasteShapeRow total) =>
        [.. SampleTables.WasteStreams
            .Where(s => profile.Streams.Contains(s.Stream) && s.Hazardous == total.Hazardous && (total.Recovery ? s.Recovery : s.Disposal).Length > 0)
            .DistinctBy(s => s.Code)];
}
