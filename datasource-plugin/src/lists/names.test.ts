import { nameFeatures, nameModels, nameRoles, nameVersions, nameWindows } from './names';

const version = (model: string, name: string, baselineCreatedAt = '') => ({
  model,
  version: name,
  baselineCreatedAt,
});

describe('names', () => {
  it('of models stand once, in alphabetical order', () =>
    expect(nameModels([version('b', '1'), version('a', '1'), version('b', '2')])).toEqual(['a', 'b']));

  it('of versions have the newest baseline first, then the highest number', () => {
    const versions = [
      version('a', '9', '2026-01-02'),
      version('a', '8', '2026-03-01'),
      version('a', '10', '2026-01-02'),
      version('b', '1'),
    ];
    expect(nameVersions(versions, 'a')).toEqual(['8', '10', '9']);
  });

  it('of features have inputs first, and one name once', () => {
    const features = [
      { role: 'label', feature: 'a' },
      { role: 'prediction', feature: 'z' },
      { role: 'feature', feature: 'x10' },
      { role: 'feature', feature: 'x9' },
      { role: 'feature', feature: 'a' },
    ];
    expect(nameFeatures(features)).toEqual(['a', 'x9', 'x10', 'z']);
    expect(nameRoles(features, 'a')).toEqual(['feature', 'label']);
  });

  it('of features have the most drifted first where their PSI is known', () => {
    const features = [
      { role: 'feature', feature: 'unknown' },
      { role: 'feature', feature: 'quiet', psi: 0 },
      { role: 'label', feature: 'leaning', psi: 0.3 },
    ];
    expect(nameFeatures(features)).toEqual(['leaning', 'quiet', 'unknown']);
  });

  it('of windows have the longest first', () =>
    expect(nameWindows(['5m', '1d', '90m', '1h', '1d'])).toEqual(['1d', '90m', '1h', '5m']));
});
