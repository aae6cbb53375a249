using System.Buffers.Binary;
using System.IO.Compression;
using Prtr.Search.Charts;

namespace Prtr.Tests.Charts;

public class PngPictureTests
{
    private const int Size = 40;

    [Fact]
    public void A_filled_box_has_its_colour_and_nothing_beside_it()
    {
        var picture = Read(new Box(10, 10, 20, 20, Tone.Accent));

        Assert.Equal((Size * 2, Size * 2), (picture.Width, picture.Height));
        Assert.Equal((0x00, 0x56, 0x6F), picture.At(40, 40));
        Assert.Equal((255, 255, 255), picture.At(18, 40));
        Assert.Equal((255, 255, 255), picture.At(62, 40));
    }

    [Fact]
    public void A_ring_in_a_ring_is_a_hole_and_a_line_is_as_thick_as_it_is()
    {
        IReadOnlyList<Spot> outer = [new(0, 0), new(40, 0), new(40, 40), new(0, 40)];
        IReadOnlyList<Spot> inner = [new(10, 10), new(30, 10), new(30, 30), new(10, 30)];

        Assert.Equal((255, 255, 255), Read(new Area([outer, inner], Tone.Mark, Tone.None)).At(40, 40));
        var line = Read(new Stroke([new(0, 20), new(20, 20), new(40, 20)], Tone.Text, 2));
        Assert.Equal(4, Enumerable.Range(0, Size * 2).Count(y => line.At(40, y) != (255, 255, 255)));
    }

    [Theory]
    [InlineData("ӘәІіҢңҒғҮүҰұҚқӨөҺһ")]
    [InlineData("ЖжЩщЫыЪъЁё№–«»")]
    [InlineData("AgQ%&@₂²—")]
    public void Every_letter_of_three_languages_leaves_its_own_ink(string letters)
    {
        var missing = Read(new Label(5, 30, "\uFFFE", Size: 24)).Bytes;
        var drawn = letters.Select(letter => Read(new Label(5, 30, letter.ToString(), Size: 24)).Bytes).ToList();

        Assert.All(drawn, letter => Assert.Contains(letter, value => value < 128));
        Assert.All(drawn, letter => Assert.False(letter.SequenceEqual(missing)));
        Assert.Equal(drawn.Count, drawn.Select(Convert.ToHexString).Distinct().Count());
    }

    private static Picture Read(params IReadOnlyList<Shape> shapes)
    {
        var file = PngPicture.Write(new Drawing(Size, Size, "kk", "", "", shapes));
        var width = BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(16));
        var height = BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(20));
        var length = BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(33));
        using var zlib = new ZLibStream(new MemoryStream(file, 41, length), CompressionMode.Decompress);
        var bytes = new byte[width * height * 3];
        for (var row = 0; row < height; row++)
        {
            Assert.Equal(2, zlib.ReadByte());
            zlib.ReadExactly(bytes, row * width * 3, width * 3);
            for (var index = row * width * 3; row > 0 && index < (row + 1) * width * 3; index++)
            {
                bytes[index] += bytes[index - (width * 3)];
            }
        }

        return new(width, height, bytes);
    }

    private sealed record Picture(int Width, int Height, byte[] Bytes)
    {
        public (int Red, int Green, int Blue) At(int x, int y) => (Bytes[((y * Width) + x) * 3], Bytes[(((y * Width) + x) * 3) + 1], Bytes[(((y * Width) + x) * 3) + 2]);
    }
}
