namespace Prtr.Tests.Samples;

/// <summary>The repository's demonstration register.</summary>
internal static class SampleFolder
{
    public static string Path { get; } = Find(AppContext.BaseDirectory);

    private static string Find(string folder) =>
        File.Exists(System.IO.Path.Combine(folder, "Prtr.sln"))
            ? System.IO.Path.Combine(folder, "data-samples")
            : Find(Directory.GetParent(folder)?.FullName ?? throw new DirectoryNotFoundException("The tests run outside the repository."));
}
