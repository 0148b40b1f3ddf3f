import { mount } from '../common/mount';
import { PhoneApp } from './phone-app';

mount(<PhoneApp />);
