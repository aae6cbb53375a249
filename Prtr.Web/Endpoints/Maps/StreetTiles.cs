using System.Globalization;
using Microsoft.Net.Http.Headers;

namespace Prtr.Web.Endpoints.Maps;

/// <summary>The streets of the map: a PMTiles file of OpenStreetMap that the centre puts beside the register (setting <c>Map:Tiles</c>).</summary>
/// <param name="File">Null where none is set.</param>
public sealed record StreetTiles(string? File)
{
    /// <summary>Where the site has the file.</summary>
    public const string Path = "/map/streets.pmtiles";

    private const byte Version = 3;
    private const byte VectorTiles = 1;
    private const int TileTypeAt = 99;

    public static StreetTiles None { get; } = new(File: null);

    private static ReadOnlySpan<byte> Mark => "PMTiles"u8;

    /// <summary>Where a browser finds the file; null where there is none.</summary>
    public string? Address => File is null ? null : Path;

    /// <returns>What is wrong with the file; null when nothing is.</returns>
    public string? Problem()
    {
        if (File is null)
        {
            return null;
        }

        var start = new byte[TileTypeAt + 1];
        try
        {
            using var file = System.IO.File.OpenRead(File);
            file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return $"The map's streets (setting Map:Tiles) cannot be read: {error.Message} Name a PMTiles file, or leave the setting out.";
        }

        return start.AsSpan().StartsWith(Mark) && start[Mark.Length] == Version && start[TileTypeAt] == VectorTiles
            ? null
            : $"Map:Tiles is {File}, which is not a PMTiles file of version {Version} with vector tiles. Name one, or leave the setting out.";
    }

    /// <summary>The file, or the ranges of it that are asked for.</summary>
    public IResult Send()
    {
        var file = new FileInfo(File!);
        return Results.File(file.FullName, "application/vnd.pmtiles", lastModified: file.LastWriteTimeUtc, entityTag: Tag(file), enableRangeProcessing: true);
    }

    private static EntityTagHeaderValue Tag(FileInfo file) =>
        new(string.Create(CultureInfo.InvariantCulture, $"\"{file.Length:x}-{file.LastWriteTimeUtc.Ticks:x}\""));
}
