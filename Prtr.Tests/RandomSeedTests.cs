namespace Prtr.Tests;

public class RandomSeedTests
{
    [Fact]
    public void Unless_asked_random_tests_begin_at_the_same_place() =>
        Assert.Equal(RandomSeed.Value(null), RandomSeed.Value(""));

    [Fact]
    public void A_seed_that_was_printed_repeats_its_run() => Assert.Equal(-17, RandomSeed.Value("-17"));

    [Fact]
    public void A_seed_that_is_no_number_is_refused() => Assert.Throws<FormatException>(() => RandomSeed.Value("today"));

    [Fact]
    public void No_test_chooses_its_seed_itself()
    {
        string[] own = ["Random.Shared", "TickCount", "new Random()"];
        var files = Directory.EnumerateFiles(Repository.PathTo("Prtr.Tests"), "*Tests.cs", SearchOption.AllDirectories)
            .Where(file => Path.GetFileName(file) != "RandomSeedTests.cs");

        Assert.DoesNotContain(files, file => File.ReadAllText(file) is var text && own.Any(word => text.Contains(word, StringComparison.Ordinal)));
    }
}
