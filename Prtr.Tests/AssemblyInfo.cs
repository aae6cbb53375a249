[assembly: CollectionBehavior(MaxParallelThreads = 2)]
[assembly: TestCollectionOrderer("Prtr.Tests.BrowserFirst", "Prtr.Tests")]
