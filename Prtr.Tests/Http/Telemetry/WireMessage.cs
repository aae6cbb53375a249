using System.Text;

namespace Prtr.Tests.Http.Telemetry;

/// <summary>A message in the wire format of Protocol Buffers, read without its description: fields by their numbers.</summary>
internal sealed class WireMessage
{
    private readonly List<(int Field, ulong Number, ReadOnlyMemory<byte> Bytes)> fields = [];

    /// <exception cref="FormatException">It is none.</exception>
    public WireMessage(ReadOnlyMemory<byte> message)
    {
        for (var left = message; left.Length > 0;)
        {
            var tag = Number(ref left);
            var (number, length) = (tag & 7) switch
            {
                0 => (Number(ref left), 0),
                1 => (BitConverter.ToUInt64(left.Span), 8),
                2 => (0ul, (int)Number(ref left)),
                5 => (BitConverter.ToUInt32(left.Span), 4),
                var kind => throw new FormatException($"Wire type {kind}."),
            };
            fields.Add(((int)(tag >> 3), number, left[..length]));
            left = left[length..];
        }
    }

    public IEnumerable<WireMessage> All(int field) => fields.Where(one => one.Field == field).Select(one => new WireMessage(one.Bytes));

    /// <summary>What lies below a path of fields.</summary>
    public IEnumerable<WireMessage> Below(params int[] path) => path.Aggregate<int, IEnumerable<WireMessage>>([this], (messages, field) => messages.SelectMany(one => one.All(field)));

    public bool Has(int field) => fields.Exists(one => one.Field == field);

    public string Text(int field) => Encoding.UTF8.GetString(fields.Find(one => one.Field == field).Bytes.Span);

    public string Hex(int field) => Convert.ToHexStringLower(fields.Find(one => one.Field == field).Bytes.Span);

    public ulong Number(int field) => fields.Find(one => one.Field == field).Number;

    private static ulong Number(ref ReadOnlyMemory<byte> left)
    {
        var number = 0ul;
        for (var shift = 0; ; shift += 7)
        {
            var part = left.Span[0];
            left = left[1..];
            number |= (ulong)(part & 0x7f) << shift;
            if (part < 0x80)
            {
                return number;
            }
        }
    }
}
